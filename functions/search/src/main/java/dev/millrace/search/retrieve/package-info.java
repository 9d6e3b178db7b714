/// Retrieval for tasks of this deployment, which bring no token.
@NullMarked
package dev.millrace.search.retrieve;

import org.jspecify.annotations.NullMarked;
