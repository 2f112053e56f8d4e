// What the example printed: a verdict and its findings, as the README says.
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('DRIFTED ')
assert log =~ /mem_limit is 2g on the host and 512m in git/
