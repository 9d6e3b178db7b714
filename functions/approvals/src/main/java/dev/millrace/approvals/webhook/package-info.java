/// Posts JSON to webhooks, signed where the receiver is anybody.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.webhook;
