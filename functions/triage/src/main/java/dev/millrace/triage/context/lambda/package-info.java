/// Knowledge from the search function, which AWS Lambda runs.
@NullMarked
package dev.millrace.triage.context.lambda;

import org.jspecify.annotations.NullMarked;
