/// How often and how long a remote model is asked before we give up.
@org.jspecify.annotations.NullMarked
package dev.millrace.language.attempt;
