/// Service desks on this machine that speak the wire formats of ServiceNow and Jira Service Management.
package dev.millrace.local.servicedesk;
