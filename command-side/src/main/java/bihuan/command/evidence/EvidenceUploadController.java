package bihuan.command.evidence;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.platform.evidence.Evidence;
import bihuan.platform.evidence.EvidenceStore;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Accepts file uploads, to be referenced by digest in the {@code evidence} of an act. */
@RestController
@Tag(name = "evidence")
class EvidenceUploadController {

    /** 20 MB, in bytes. */
    static final long LIMIT = 20L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final EvidenceStore store;

    EvidenceUploadController(EvidenceStore store) {
        this.store = store;
    }

    @PostMapping(path = "/api/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Evidence> upload(Caller caller, @RequestPart("file") MultipartFile file) {
        Permission.UPLOAD_EVIDENCE.check(caller);
        if (file.getSize() > LIMIT) {
            throw new MaxUploadSizeExceededException(LIMIT);
        }
        if (file.isEmpty()) {
            throw new Refused(Refusal.invalid(FieldCode.EMPTY_FILE.on("file")));
        }
        Evidence evidence = store.keep(file, nameOf(file), caller.actor());
        return ResponseEntity.status(HttpStatus.CREATED).body(evidence);
    }

    /** The name without folders or control characters: it is shown to people and goes into a header. */
    private static String nameOf(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        return name.isEmpty() ? "file" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
