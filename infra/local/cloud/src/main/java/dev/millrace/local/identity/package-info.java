/// Who calls: a local token issuer, and the JWT authorizer of an HTTP API.
@NullMarked
package dev.millrace.local.identity;

import org.jspecify.annotations.NullMarked;
