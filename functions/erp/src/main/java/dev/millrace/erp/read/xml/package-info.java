/// XML as a tree of a bounded size, without anything that it may refer to.
@NullMarked
package dev.millrace.erp.read.xml;

import org.jspecify.annotations.NullMarked;
