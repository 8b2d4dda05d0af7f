using 'main.bicep'

param image = '<registry>/entra-recycle-bin:<version>'
param clientId = '<client id of the server>'
param spaClientId = '<client id of the browser>'
// Given on the command line; nothing secret stands in a file.
param appKey = readEnvironmentVariable('APP_KEY', '')
