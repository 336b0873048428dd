package bihuan.query.document.instrument;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.api.hazard.Act;
import bihuan.api.text.Text;
import bihuan.query.core.file.HazardFile;
import bihuan.query.document.instrument.InstrumentSheet.Item;

/** Facts that more than one instrument states. */
final class Facts {

    private Facts() {
    }

    static Item hazard(HazardFile file) {
        return new Item(Text.of("隐患编号及内容", "Hazard"),
                joined(file.report().number(), file.report().description()));
    }

    static Item place(CasePapers papers) {
        return new Item(Text.of("隐患部位", "Place"),
                joined(papers.hazard().parkName(), papers.file().report().location()));
    }

    static Item state(HazardFile file) {
        return new Item(Text.of("现状及成因", "State and causes"), file.report().stateAndCauses());
    }

    static Item criterion(HazardFile file) {
        var determination = file.determination();
        return new Item(Text.of("判定依据", "Criterion"),
                determination == null ? null : joined(determination.criterion(), determination.clause()));
    }

    static Item legalBasis(Act act) {
        return new Item(Text.of("法律依据", "Legal basis"), act.legalBasis());
    }

    /** What there is of these, or null. */
    static String joined(String... parts) {
        var there = Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).toList();
        return there.isEmpty() ? null : there.stream().collect(Collectors.joining(" "));
    }
}
