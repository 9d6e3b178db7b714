package dev.millrace.triage;

import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;

/// Builds the functions of the package `classify`.
final class ClassifyWiring {

    private ClassifyWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {}
}
