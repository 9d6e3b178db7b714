/// Cards for Slack, and what Slack sends back.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.slack;
