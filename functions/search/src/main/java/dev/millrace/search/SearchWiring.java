package dev.millrace.search;

import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;

/// Builds the functions of this module.
public final class SearchWiring implements Functions {

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {}
}
