;; What a user of Emacs sees who opens a report. -*- lexical-binding: t -*-
(require 'eglot)
(setq eglot-sync-connect 30)
(find-file "report.txt")
(unless (memq #'eglot-ensure text-mode-hook) (error "the snippet sets nothing up"))
;; What `eglot-ensure' does after a command, of which there are none here.
(apply #'eglot--connect (eglot--guess-contact))
(let ((turns 0))
  (while (and (null (flymake-diagnostics)) (< (setq turns (1+ turns)) 300))
    (accept-process-output nil 0.1)
    (sit-for 0.01)))
(princ (mapconcat
        (lambda (found)
          (format "%s|%s" (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found))
                  (flymake-diagnostic-text found)))
        (flymake-diagnostics) "\n"))
