/// The HTTP API of API Gateway on loopback.
@NullMarked
package dev.millrace.local.http;

import org.jspecify.annotations.NullMarked;
