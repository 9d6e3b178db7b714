/// When answers are refused, and what is cited when they are not.
package dev.millrace.bench.search.refusal;
