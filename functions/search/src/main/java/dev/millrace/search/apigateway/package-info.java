/// Tells callers who read along how an answer comes about, through the connections of their gateway.
@NullMarked
package dev.millrace.search.apigateway;

import org.jspecify.annotations.NullMarked;
