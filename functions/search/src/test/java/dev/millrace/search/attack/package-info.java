/// The attacks of `events/attacks` against answers, under a model that obeys whatever it reads.
@NullMarked
package dev.millrace.search.attack;

import org.jspecify.annotations.NullMarked;
