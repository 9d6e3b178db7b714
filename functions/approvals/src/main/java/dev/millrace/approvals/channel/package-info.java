/// Which ways lead to the people of a tenant.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.channel;
