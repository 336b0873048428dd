package bihuan.standalone.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the site for the first class that asks for it; it is stopped when all tests are done. */
final class SiteExtension implements ExecutionCondition, ParameterResolver {

    private static final Namespace PAGES = Namespace.create(Site.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.installed().map(program -> enabled("Pages are looked at with " + program)).orElseGet(() -> {
            // Maven counts what is skipped, and leaves the reason to its reports.
            System.out.println(context.getDisplayName() + " is skipped: " + Chromium.NONE);
            return disabled(Chromium.NONE);
        });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(PAGES).computeIfAbsent(Site.class, site -> new Site(), Site.class);
    }
}
