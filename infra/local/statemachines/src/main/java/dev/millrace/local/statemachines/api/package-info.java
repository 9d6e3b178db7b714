/// The Step Functions service API, free of any HTTP server.
package dev.millrace.local.statemachines.api;
