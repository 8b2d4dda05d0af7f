/** Source: "How to check Microsoft 365 service health": open to everybody, and up while the admin centre is not. */
export const serviceHealthHref = 'https://status.cloud.microsoft'
