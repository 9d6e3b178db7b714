/// Embedders that are asked over a network.
@org.jspecify.annotations.NullMarked
package dev.millrace.language.embed;
