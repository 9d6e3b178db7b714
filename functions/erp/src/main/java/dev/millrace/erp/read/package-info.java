/// Reads documents of trade, whatever format they come in, into the one form of `order`.
@NullMarked
package dev.millrace.erp.read;

import org.jspecify.annotations.NullMarked;
