/// Ways to find where in a text a detector must look, compared on the same literals.
package dev.millrace.bench.prefilter;
