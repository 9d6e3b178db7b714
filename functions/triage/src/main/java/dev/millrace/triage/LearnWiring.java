package dev.millrace.triage;

import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;

/// Builds the functions of the package `learn`.
final class LearnWiring {

    private LearnWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {}
}
