/// Asks people on behalf of a workflow.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.task;
