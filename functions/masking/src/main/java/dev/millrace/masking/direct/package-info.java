/// Masks and inspects single texts and objects for callers that wait for the answer.
package dev.millrace.masking.direct;
