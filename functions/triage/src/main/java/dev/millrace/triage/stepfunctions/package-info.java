/// Workflows run by AWS Step Functions.
@NullMarked
package dev.millrace.triage.stepfunctions;

import org.jspecify.annotations.NullMarked;
