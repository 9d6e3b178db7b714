/// Ports to the models that functions use, each with a fake in the tests of this module.
@org.jspecify.annotations.NullMarked
package dev.millrace.models;
