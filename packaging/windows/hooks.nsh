; What Tauri's installer does besides. A program that runs can be neither overwritten nor deleted on Windows, but it can be
; moved. The command line may run for months, as an agent or a listener: it goes on from the folder of temporary files,
; where it stays when it has ended, and whoever starts it anew starts what was installed.
!macro MOVE_COMMAND_LINE_AWAY
  GetTempFileName $0
  Delete $0
  Rename "$INSTDIR\sellerkey.exe" $0
  Delete $0
!macroend

!macro NSIS_HOOK_PREINSTALL
  !insertmacro MOVE_COMMAND_LINE_AWAY
!macroend

!macro NSIS_HOOK_PREUNINSTALL
  !insertmacro MOVE_COMMAND_LINE_AWAY
!macroend
