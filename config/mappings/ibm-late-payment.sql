-- source: ibm
-- company: 1
-- date_order: mdy
-- currency: USD
-- unknown_customers: create_account

-- IBM's "Late payment histories" sample: invoices with their settlement, no currency, a flag for disputed.
SELECT
    source_row,
    customerID AS customer,
    invoiceNumber AS document,
    'Invoice' AS type,
    InvoiceDate AS document_date,
    DueDate AS due_date,
    InvoiceAmount AS amount,
    SettledDate AS cleared_on,
    Disputed AS disputed
FROM source
