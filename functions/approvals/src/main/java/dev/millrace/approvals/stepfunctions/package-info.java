/// Workflows of AWS Step Functions.
@org.jspecify.annotations.NullMarked
package dev.millrace.approvals.stepfunctions;
