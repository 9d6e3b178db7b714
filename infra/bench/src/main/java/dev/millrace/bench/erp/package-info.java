/// How well documents of trade are read.
@NullMarked
package dev.millrace.bench.erp;

import org.jspecify.annotations.NullMarked;
