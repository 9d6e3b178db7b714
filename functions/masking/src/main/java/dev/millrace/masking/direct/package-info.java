/// Masks and inspects single texts for callers that wait for the answer.
package dev.millrace.masking.direct;
