/// The masking engine against Presidio and against expressions of `java.util.regex`.
package dev.millrace.bench.masking;
