/// `./millrace order`: shows what is read in a document of trade.
@NullMarked
package dev.millrace.local.order;

import org.jspecify.annotations.NullMarked;
