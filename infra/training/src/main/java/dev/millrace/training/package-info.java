/// Trains the models that are shipped as weights.
@org.jspecify.annotations.NullMarked
package dev.millrace.training;
