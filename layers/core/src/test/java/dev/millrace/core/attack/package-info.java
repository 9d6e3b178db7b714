/// The attacks of `events/attacks`, for the tests of every module that lets a language model read what people wrote.
@NullMarked
package dev.millrace.core.attack;

import org.jspecify.annotations.NullMarked;
