/// Reaches an OpenSearch index over HTTP, and says what went wrong there without quoting what was asked.
@org.jspecify.annotations.NullMarked
package dev.millrace.opensearch;
