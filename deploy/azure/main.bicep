// The app on Azure Container Apps, which proves itself by a managed identity: nothing to renew.
//
//   APP_KEY=... az deployment group create -g <group> -f deploy/azure/main.bicep -p deploy/azure/main.bicepparam
//
// Afterwards let the server's registration trust the identity (Certificates & secrets, Federated credentials, Managed identity), and
// register <output publicUrl>/auth/redirect for the browser.

@description('Where everything is made.')
param location string = resourceGroup().location

@description('The name of the app, of its environment and of its identity.')
param name string = 'entra-recycle-bin'

@description('The image with its digest or version, for instance registry.azurecr.io/entra-recycle-bin@sha256:...')
param image string

@description('The tenant of which the recycle bin is shown.')
param tenantId string = tenant().tenantId

@description('Client id of the registration of the server.')
param clientId string

@description('Client id of the registration of the browser.')
param spaClientId string

@description('Whether objects can be deleted permanently.')
@allowed(['on', 'off'])
param permanentDelete string = 'on'

@description('Seals list cursors and undo receipts; the same for all replicas.')
@secure()
@minLength(32)
param appKey string

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
  }
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

var publicUrl = 'https://${name}.${environment.properties.defaultDomain}'

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 3000
        transport: 'http'
        allowInsecure: false
      }
      secrets: [{ name: 'app-key', value: appKey }]
    }
    template: {
      terminationGracePeriodSeconds: 160
      containers: [
        {
          name: 'app'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'ENTRA_TENANT_ID', value: tenantId }
            { name: 'ENTRA_CLIENT_ID', value: clientId }
            { name: 'ENTRA_SPA_CLIENT_ID', value: spaClientId }
            { name: 'ENTRA_MANAGED_IDENTITY_CLIENT_ID', value: identity.properties.clientId }
            { name: 'PUBLIC_URL', value: publicUrl }
            { name: 'PERMANENT_DELETE', value: permanentDelete }
            { name: 'APP_KEY', secretRef: 'app-key' }
            { name: 'PORT', value: '3000' }
            { name: 'HOSTNAME', value: '0.0.0.0' }
          ]
          probes: [
            { type: 'Startup', httpGet: { path: '/api/health', port: 3000 }, periodSeconds: 2, failureThreshold: 30 }
            { type: 'Liveness', httpGet: { path: '/api/health', port: 3000 }, periodSeconds: 10, timeoutSeconds: 5 }
            { type: 'Readiness', httpGet: { path: '/api/ready', port: 3000 }, periodSeconds: 5, timeoutSeconds: 5 }
          ]
        }
      ]
      scale: { minReplicas: 2, maxReplicas: 4 }
    }
  }
}

output publicUrl string = publicUrl
output identityPrincipalId string = identity.properties.principalId
