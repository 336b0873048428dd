package bihuan.query.document.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills the templates of documents: the same page to be read in a browser and to be printed. */
@Component
public class DocumentTemplates {

    private static final String STYLE = "static/css/document.css";
    private static final Pattern LINK = Pattern.compile("<link rel=\"stylesheet\"[^>]*>");

    private final ITemplateEngine templates;
    private final String style;

    DocumentTemplates(ITemplateEngine templates) {
        this.templates = templates;
        try {
            this.style = new ClassPathResource(STYLE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** To be shown by a browser, which fetches the style sheet itself. */
    public String forBrowser(String template, Map<String, ?> model, Locale language) {
        return fill(template, model, language, null);
    }

    /** To be printed, with the style sheet within. */
    public String forPrint(String template, Map<String, ?> model, Locale language) {
        return fill(template, model, language, style);
    }

    /** A page that was shown by a browser, to be printed: with the style sheet within instead of a link to it. */
    public String toPrint(String page) {
        return LINK.matcher(page).replaceFirst(Matcher.quoteReplacement("<style>" + style + "</style>"));
    }

    private String fill(String template, Map<String, ?> model, Locale language, String within) {
        var context = new Context(language);
        model.forEach(context::setVariable);
        context.setVariable("style", within);
        context.setVariable("wording", new Wording(language));
        return templates.process("documents/" + template, context);
    }
}
