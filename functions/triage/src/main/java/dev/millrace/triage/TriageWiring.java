package dev.millrace.triage;

import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;

/// Builds the functions of this module, those of each package in a class of its own: one starts without loading the
/// engines of another.
public final class TriageWiring implements Functions {

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        IntakeWiring.define(catalog, environment);
        ContextWiring.define(catalog, environment);
        ClassifyWiring.define(catalog, environment);
        RouteWiring.define(catalog, environment);
        DeskWiring.define(catalog, environment);
        LearnWiring.define(catalog, environment);
        ArticleWiring.define(catalog, environment);
    }
}
