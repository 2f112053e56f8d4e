/** Use cases around one audit: running it, remembering the latest, and the ports that needs. */
@NullMarked
package com.oraclelumira.auditor.web.audit;

import org.jspecify.annotations.NullMarked;
