/// Makes one order of what was read: who and what it means by master data, and what about it cannot be right.
/// Nothing is repaired and nothing is guessed: what may mean two things says so.
@NullMarked
package dev.millrace.erp.normalize;

import org.jspecify.annotations.NullMarked;
