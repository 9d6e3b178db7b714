/// Finds names of persons, organizations and places.
@org.jspecify.annotations.NullMarked
package dev.millrace.names;
