package dev.millrace.triage;

import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;

/// Builds the functions of the package `context`.
final class ContextWiring {

    private ContextWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {}
}
