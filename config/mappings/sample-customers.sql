-- source: sample
-- date_order: ymd

-- The credit master of the sample: who a customer is, and what limits its credit.
SELECT * EXCLUDE (city, country, industry) FROM source
