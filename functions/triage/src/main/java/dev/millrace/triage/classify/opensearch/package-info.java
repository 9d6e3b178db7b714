/// Past tickets in an OpenSearch index.
@NullMarked
package dev.millrace.triage.classify.opensearch;

import org.jspecify.annotations.NullMarked;
