package bihuan.query.pages.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import bihuan.api.hazard.Envelope;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.person.PersonId;
import bihuan.query.pages.Words;
import bihuan.query.register.Parks;

/**
 * Imports an office's ledger in two steps: a dry run, then the import of the same file. An import has its own address,
 * so that it survives a reload or a lost connection. The command side holds its progress, and the page queries it
 * there.
 */
@Controller
class ImportPage {

    private final Words words;
    private final Parks parks;

    ImportPage(Words words, Parks parks) {
        this.words = words;
        this.parks = parks;
    }

    @GetMapping("/imports")
    String choose(Caller caller, Model model) {
        Permission.IMPORT.check(caller);
        model.addAttribute("parks", parks.names(caller.scope()));
        return "imports/choose";
    }

    @GetMapping("/imports/{id}")
    String follow(Caller caller, @PathVariable String id, Model model) {
        Permission.IMPORT.check(caller);
        model.addAttribute("id", id);
        model.addAttribute("words", codes());
        return "imports/one";
    }

    /** The labels of what a row may lack, such as {@code file-plan.goals}: of each act and each of its fields. */
    private Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        Arrays.stream(Action.values()).forEach(action -> {
            codes.put(action.path(), words.of(action));
            if (action.form() != null) {
                paths(action.form(), "").forEach(path -> codes.put(path, words.field(path)));
            }
        });
        paths(Envelope.class, "").forEach(path -> codes.put(path, words.field(path)));
        return codes;
    }

    private static List<String> paths(Class<?> form, String prefix) {
        var paths = new ArrayList<String>();
        Arrays.stream(form.getRecordComponents()).forEach(field -> {
            paths.add(prefix + field.getName());
            if (field.getType().isRecord() && field.getType() != PersonId.class && prefix.isEmpty()) {
                paths.addAll(paths(field.getType(), field.getName() + "."));
            }
        });
        return paths;
    }
}
