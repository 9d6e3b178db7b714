/// Consolidates the sources of a context by a GraphQL schema.
@NullMarked
package dev.millrace.triage.context.graphql;

import org.jspecify.annotations.NullMarked;
