-- source: sample
-- date_order: ymd
-- complete: yes
-- unknown_customers: reject

-- A folder with items, cash (one row per payment of an item), orders and shipped goods.
WITH payments AS (
    SELECT
        document,
        coalesce(item, '') AS item,
        list(
            {
                paid_on: paid_on,
                amount: amount,
                reversed_on: reversed_on,
                reference: reference,
                method: method,
                reversal_reason: reversal_reason
            }
            ORDER BY paid_on, source_row
        ) AS applications
    FROM cash
    GROUP BY ALL
)
SELECT
    items.source_row,
    items.company,
    items.customer,
    items.document,
    items.item,
    items.type,
    items.invoice_date AS document_date,
    items.due_date,
    items.amount,
    items.currency,
    items.disputed,
    items.po_number,
    items.document_link,
    items.proof_of_delivery_link,
    coalesce(payments.applications, []) AS applications
FROM items
LEFT JOIN payments ON payments.document = items.document AND payments.item = coalesce(items.item, '')
UNION ALL BY NAME
SELECT source_row, company, customer, document, 'Open order' AS type, order_date AS document_date, amount, currency FROM orders
UNION ALL BY NAME
SELECT source_row, company, customer, document, 'Shipped not billed' AS type, shipped_on AS document_date, amount, currency FROM shipped
