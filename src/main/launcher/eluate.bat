@echo off
rem Starts Eluate. The first run of extract leaves the program's classes beside it as Java keeps them
rem in memory (class-data sharing), which later runs start from.
setlocal
set "archive=%~dp0eluate.jsa"
set "share=-XX:SharedArchiveFile=%archive%"
if not exist "%archive%" if "%~1"=="extract" set "share=-XX:ArchiveClassesAtExit=%archive%"
if not exist "%archive%" if not "%~1"=="extract" set "share=-Xshare:auto"
java -Xlog:cds=off -Xlog:cds+dynamic=off "%share%" -jar "%~dp0eluate.jar" %*
