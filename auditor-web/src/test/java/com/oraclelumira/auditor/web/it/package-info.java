/** The application as deployed: inside the server, from outside, and in a browser. */
@NullMarked
package com.oraclelumira.auditor.web.it;

import org.jspecify.annotations.NullMarked;
