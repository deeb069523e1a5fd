/** How many models one file of a synthetic project holds. */
export const modelsPerFile = 10;

/** The YAML of ten models of a shop, their names ending in `group`: 10 to 15 fields, embedded types, references, enums, indexes. */
export function shopModels(group: number): string {
  return shopText.replaceAll('_N', String(group));
}

/** Names of the models that `shopModels` gives. */
export function shopModelNames(group: number): string[] {
  return [...shopText.matchAll(/^ {2}(\w+)_N: # model$/gm)].map(([, name]) => `${name}${group}`);
}

const shopText = `enums:
  Currency_N: [EUR, USD, GBP, JPY]
  Priority_N: [low, normal, high, urgent]

embedded:
  Address_N:
    fields:
      street: string(1..100)
      city: string(1..100)
      zip: string(1..12)
      country: string(2..2)
  LineItem_N:
    description: One line of an order or invoice.
    fields:
      productId: ref(Product_N)
      quantity: int(1..)
      unitPrice: decimal(12,2)
      discount: decimal(4,3)?
      note: string(..500) | null

models:
  Customer_N: # model
    description: Someone who buys.
    fields:
      name: string(1..200)
      email: { type: email, unique: true }
      phone: string?
      billing: Address_N
      shipping: Address_N?
      language: { enum: [en, de, fr, es], default: en }
      tags: string(1..30)[]
      credit: { type: 'decimal(12,2)', default: '0.00' }
      birthday: date?
      isBlocked: { type: bool, default: false }
    timestamps: true
    indexes:
      - key: { name: 1 }

  Product_N: # model
    fields:
      title: string(1..200)
      sku: { type: string(1..40), unique: true, immutable: true }
      body: string | null
      price: decimal(12,2)
      currency: Currency_N
      stock: { type: int(0..), default: 0 }
      weight: double(0..)?
      labels: string[]
      attributes: Record<string, string>
      supplierId: { ref: Account_N, inverse: products }
      image: url?
    timestamps: true
    version: true
    indexes:
      - key: { supplierId: 1, title: 1 }

  Order_N: # model
    fields:
      number: { type: string(1..20), unique: true }
      customerId: { ref: Customer_N, inverse: orders }
      items: LineItem_N[1..200]
      state: { enum: [open, paid, sent, done, cancelled], default: open }
      total: decimal(14,2)
      currency: Currency_N
      destination: Address_N
      placedAt: { type: datetime, default: now }
      sentAt: datetime?
      remarks: string(..2000)?
    timestamps: true
    version: true
    indexes:
      - key: { customerId: 1, placedAt: -1 }
      - key: { state: 1, placedAt: -1 }

  Invoice_N: # model
    fields:
      number: { type: string(1..20), unique: true }
      orderId: { ref: Order_N, inverse: invoices }
      customerId: { ref: Customer_N, inverse: invoices }
      items: LineItem_N[]
      net: decimal(14,2)
      tax: decimal(14,2)
      due: date
      paidAt: datetime?
      reminders: { type: int(0..), default: 0 }
      currency: Currency_N
    timestamps: true

  Payment_N: # model
    fields:
      invoiceId: { ref: Invoice_N, inverse: payments }
      amount: decimal(14,2)
      currency: Currency_N
      method: { enum: [card, transfer, cash] }
      reference: string(1..100)
      receivedAt: datetime
      fees: decimal(8,2)?
      isRefund: { type: bool, default: false }
      details: json?
      bookedById: { ref: Account_N, optional: true }
    timestamps: true

  Shipment_N: # model
    fields:
      orderId: { ref: Order_N, inverse: shipments }
      warehouseId: { ref: Warehouse_N, inverse: shipments }
      carrier: { enum: [post, courier, freight] }
      tracking: string(1..80)?
      parcels: int(1..)
      weight: double(0..)
      position: geo.point?
      sentAt: datetime?
      arrivedAt: datetime?
      destination: Address_N
    timestamps: true
    indexes:
      - key: { position: 2dsphere }

  Warehouse_N: # model
    fields:
      name: { type: string(1..100), unique: true }
      address: Address_N
      location: geo.point
      capacity: int(0..)
      used: { type: double(0..1), default: 0 }
      managerId: { ref: Account_N, inverse: warehouses }
      opening: Record<string, string>
      phones: string[1..5]
      productIds: ref(Product_N)[]
      isOpen: bool
    timestamps: true

  Review_N: # model
    fields:
      productId: { ref: Product_N, inverse: reviews }
      customerId: { ref: Customer_N, inverse: reviews }
      stars: int(1..5)
      title: string(1..120)
      text: string(..5000)
      pros: string[]
      cons: string[]
      helpful: { type: long, default: 0 }
      answer: string | null
      isVisible: { type: bool, default: true }
    timestamps: true
    softDelete: true
    indexes:
      - key: { productId: 1, stars: -1 }

  Ticket_N: # model
    fields:
      subject: string(1..200)
      customerId: { ref: Customer_N, inverse: tickets }
      orderId: { ref: Order_N, optional: true, inverse: tickets }
      assigneeId: { ref: Account_N, optional: true, inverse: tickets }
      priority: { type: Priority_N, default: normal }
      state: { enum: [new, open, waiting, closed], default: new }
      messages: string(1..5000)[]
      labels: { type: 'string(1..50)[]', default: [], uniqueItems: true }
      closedAt: datetime?
      minutes: { type: int(0..), default: 0 }
    timestamps: true
    version: true
    indexes:
      - key: { state: 1, priority: 1, createdAt: -1 }

  Account_N: # model
    fields:
      login: { type: string(3..40), unique: true, immutable: true }
      name: string(1..200)
      email: { type: email, unique: true }
      role: { enum: [staff, supplier, admin], default: staff }
      address: Address_N?
      token: uuid
      secret: binary?
      lastSeen: datetime?
      settings: json?
      bossId: { ref: Account_N, optional: true, inverse: team }
    timestamps: true
    version: true
`;
