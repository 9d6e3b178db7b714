/// Starts workflows of AWS Step Functions.
@org.jspecify.annotations.NullMarked
package dev.millrace.ingestion.stepfunctions;
