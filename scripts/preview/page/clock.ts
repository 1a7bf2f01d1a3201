console.log('clock');
